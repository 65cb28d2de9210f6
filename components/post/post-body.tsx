import type { ReactNode } from "react";

/** Renders the text of a post or page; app/styles/prose.css styles it. */
export function PostBody({ children }: { children: ReactNode }) {
	return <div className="prose row-5">{children}</div>;
}
