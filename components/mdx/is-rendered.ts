import type { ReactNode } from "react";

/** Whether something that an author gave, if anything, is drawn. */
export function isRendered(value: unknown): value is ReactNode {
	return value !== undefined && value !== null && value !== "" && typeof value !== "boolean";
}
