import type { ReactNode } from "react";

/** The text of a post or page, set by `prose.css`. */
export function PostBody({ children }: { children: ReactNode }) {
	return <div className="prose">{children}</div>;
}
