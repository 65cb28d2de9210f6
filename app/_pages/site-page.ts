import type { Metadata } from "next";
import type { ReactNode } from "react";

export interface SitePage {
	metadata: () => Promise<Metadata>;
	render: () => ReactNode;
}

/** Returns `undefined` for a path, such as `/tags/css`, that isn't one of this kind of page. */
export type FindPage = (path: string) => SitePage | undefined | Promise<SitePage | undefined>;
