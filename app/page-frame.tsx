import type { ReactNode } from "react";
import type { Thing } from "schema-dts";
import { Frame } from "@/components/site/frame";
import { StructuredData } from "@/components/site/structured-data";
import { getWays } from "@/lib/content/taxonomy";
import { getSite } from "@/lib/site";

interface Props {
	children: ReactNode;
	/** The page's own address. */
	path?: string;
	/** What search engines are told of the page. */
	data?: readonly Thing[];
}

/** The frame of a page, with the lists that this blog has. */
export async function PageFrame({ children, path, data = [] }: Props) {
	const [site, ways] = await Promise.all([getSite(), getWays()]);
	return (
		<>
			{/* Near the head, whose words it says again, it weighs less. */}
			<StructuredData things={data} />
			<Frame site={site} ways={ways} path={path}>
				{children}
			</Frame>
		</>
	);
}
