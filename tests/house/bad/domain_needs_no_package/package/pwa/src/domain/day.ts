import dayjs from "dayjs";
export const day = dayjs;
