export const Bar = () => <i style={{ marginLeft: "1rem" }} />;
