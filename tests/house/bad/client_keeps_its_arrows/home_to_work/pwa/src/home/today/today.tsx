import { Grid } from "../../work/children/grid";
export const Today = Grid;
