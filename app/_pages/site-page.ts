import type { Metadata } from "next";
import type { ReactNode } from "react";

/** A page of the site. */
export interface SitePage {
	metadata: () => Promise<Metadata>;
	render: () => ReactNode;
}

/** Finds the page of a path, such as `/tags/css`; `undefined` if a path isn't that of a page of this kind. */
export type FindPage = (path: string) => SitePage | undefined | Promise<SitePage | undefined>;
