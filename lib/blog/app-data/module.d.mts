import type { AppData } from "./app-data";

declare const data: AppData | undefined;
export default data;
