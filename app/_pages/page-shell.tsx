import type { ReactNode } from "react";
import type { Thing } from "schema-dts";
import { VerificationElements } from "@/components/layout/head-elements";
import { PageLayout } from "@/components/layout/page-layout";
import { StructuredData } from "@/components/layout/structured-data";
import { pageImages } from "@/components/mdx/image/page-images";
import { getBlog, keepReads } from "@/lib/next/kept-pages/page-blog";

interface Props {
	children: ReactNode;
	/** `undefined` for the 404 page and drafts for review, whose reads are not kept. */
	path?: string;
	data?: readonly Thing[];
}

/** Renders the layout around a page, with links to the kinds of lists of this blog, and the structured data. */
export async function PageShell({ children, path, data = [] }: Props) {
	const blog = await getBlog();
	if (path !== undefined) keepReads(path);
	const [site, kinds, logo] = await Promise.all([blog.site(), blog.navigation(), blog.logo()]);
	const lists = kinds.map(({ kind, path }) => ({ label: kind.label(site.messages), path }));
	return (
		<>
			{/* It compresses better close to the head, whose text it repeats. */}
			<StructuredData things={data} />
			{site.head && path === "/" && <VerificationElements head={site.head} />}
			<PageLayout site={site} lists={lists} path={path} logo={logo} images={pageImages(blog, site)}>
				{children}
			</PageLayout>
		</>
	);
}
