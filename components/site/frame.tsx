import type { ReactNode } from "react";
import { Footer } from "@/components/site/footer";
import { Masthead } from "@/components/site/masthead";
import type { Way } from "@/lib/content/types";
import type { Site } from "@/lib/site/types";

interface Props {
	site: Site;
	/** The lists to which every page leads. */
	ways?: Way[];
	children: ReactNode;
	/** The page's own address; the first page sets the name of the site large, as its heading. */
	path?: string;
}

/** Everything inside `<body>`: the way past the masthead, the masthead, the content, the footer. */
export function Frame({ site, ways = [], children, path }: Props) {
	return (
		<>
			<a className="skip" href="#content">
				{site.words.frame.skip}
			</a>
			<Masthead site={site} path={path} />
			<main id="content">{children}</main>
			<Footer site={site} ways={ways} />
		</>
	);
}
