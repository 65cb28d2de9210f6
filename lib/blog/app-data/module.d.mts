import type { AppData } from "./app-data";

declare const data: AppData | null | undefined;
export default data;
