import type { ReactNode } from "react";

/** Whether React renders a value that an author wrote. */
export function isRendered(value: unknown): value is ReactNode {
	return value !== undefined && value !== null && value !== "" && typeof value !== "boolean";
}
