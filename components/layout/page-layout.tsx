import type { ReactNode } from "react";
import { Footer } from "@/components/layout/footer";
import { Header } from "@/components/layout/header";
import type { Site } from "@/lib/config/types";
import type { ListKind } from "@/lib/content/types";

interface Props {
	site: Site;
	/** The lists to which every page leads. */
	kinds?: ListKind[];
	children: ReactNode;
	/** The page's own address; the first page sets the name of the site large, as its heading. */
	path?: string;
}

/** Everything inside `<body>`: the way past the masthead, the masthead, the content, the footer. */
export function PageLayout({ site, kinds = [], children, path }: Props) {
	return (
		<>
			<a className="skip" href="#content">
				{site.messages.frame.skip}
			</a>
			<Header site={site} path={path} />
			<main id="content">{children}</main>
			<Footer site={site} kinds={kinds} />
		</>
	);
}
