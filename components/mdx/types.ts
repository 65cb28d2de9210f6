import type { ReactNode } from "react";

/** What a component gets: whatever an author wrote. */
export interface Props {
	children?: ReactNode;
	[name: string]: unknown;
}
