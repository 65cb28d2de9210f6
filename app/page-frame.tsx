import type { ReactNode } from "react";
import { Frame } from "@/components/site/frame";
import { getWays } from "@/lib/content/taxonomy";
import { getSite } from "@/lib/site";

interface Props {
	children: ReactNode;
	/** The page's own address. */
	path?: string;
}

/** The frame of a page, with the lists that this blog has. */
export async function PageFrame({ children, path }: Props) {
	const [site, ways] = await Promise.all([getSite(), getWays()]);
	return (
		<Frame site={site} ways={ways} path={path}>
			{children}
		</Frame>
	);
}
