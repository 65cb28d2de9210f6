import type { ReactNode } from "react";
import type { Thing } from "schema-dts";
import { StructuredData, VerificationElements } from "@/components/layout/head-elements";
import { PageLayout } from "@/components/layout/page-layout";
import { pageImages } from "@/components/mdx/image/image-props";
import { LanguageSuggestions } from "@/features/languages/language-suggestions";
import { LanguageSwitch } from "@/features/languages/language-switch";
import { renderSlot } from "@/features/render-slot";
import type { Blog } from "@/lib/blog/blog";
import type { PageMetadata } from "@/lib/blog/metadata/metadata";
import { getPageBlog, savePageReads } from "@/lib/next/page-blog";
import { getClientScript } from "@/lib/outputs/client-script/client-script";

// As in the layout, production builds drop the import from their bundles.
const dev = process.env.NODE_ENV === "development" ? await import("@/app/dev") : undefined;

export interface SitePage {
	metadata: () => Promise<PageMetadata>;
	render: () => ReactNode;
}

/** Returns `undefined` for a path, such as `/tags/css`, that isn't one of this kind of page. */
export type FindPage = (blog: Blog, path: string) => SitePage | undefined | Promise<SitePage | undefined>;

interface Props {
	children: ReactNode;
	/** `undefined` for drafts for review, and for the 404 page in development, whose reads are not kept. */
	path?: string | undefined;
	data?: readonly Thing[];
}

/** Renders the layout around a page, with links to the kinds of lists of this blog, and the structured data. */
export async function PageShell({ children, path, data = [] }: Props) {
	const blog = await getPageBlog();
	if (path !== undefined) savePageReads(path);
	const [site, kinds, logo] = await Promise.all([blog.site(), blog.navigation(), blog.logo()]);
	// A blog in one language needn't record what each page would read.
	const languages = path === undefined || site.languages.length === 0 ? [] : await blog.languageLinks(path);
	const script = languages.length > 0 && site.suggestLanguage ? (await getClientScript(blog)).suggestion : undefined;
	const nonce = script && (await dev?.readNonce());
	const lists = kinds.map(({ kind, path }) => ({ label: kind.label(site.messages), path }));
	return (
		<>
			{/* It compresses better close to the head, whose text it repeats. */}
			<StructuredData things={data} />
			{site.head && path === "/" && <VerificationElements head={site.head} />}
			<PageLayout
				site={site}
				lists={lists}
				path={path}
				logo={logo}
				images={pageImages(blog, site)}
				search={renderSlot("header", { site, path })}
				languageSwitch={<LanguageSwitch site={site} links={languages} />}
				above={script && <LanguageSuggestions site={site} links={languages} script={script} nonce={nonce} />}
			>
				{children}
			</PageLayout>
		</>
	);
}
