import type { ReactNode } from "react";
import { classNames } from "@/components/element-helpers";
import { component, internal, textProp } from "@/components/mdx/component";
import { isRendered, nodeText } from "@/components/mdx/nodes";
import type { Props } from "@/components/mdx/types";
import { linkLabel } from "@/lib/markdown/readable-content";
import { compile } from "./compile";

interface EmbedProps {
	/** The URL of a page of another site. */
	url?: string;
	title?: ReactNode;
	/** Set by the compiler: the name of the site, and whether the page has a video. */
	site?: string;
	isVideo?: boolean;
	/** Set by the compiler: the picture. */
	children?: ReactNode;
}

/** Renders a page of another site as a picture with its title, which are a link; without a picture, as a link. */
function Embed({ url, title, site, isVideo, children }: EmbedProps) {
	const { href, name } = describe({ url, title });
	if (href === undefined) return null;
	const link = <a href={href}>{name}</a>;
	if (!isRendered(children)) return <p>{site ? withSite(link, site) : link}</p>;
	return (
		<figure className={classNames("embed", isVideo && "video")}>
			{/* The link of the title covers the picture. */}
			<div>{children}</div>
			<figcaption>{withSite(link, site)}</figcaption>
		</figure>
	);
}

function EmbedMarkdown({ url, title, site }: Props): ReactNode {
	const { href, name } = describe({ url, title });
	return href === undefined ? null : <p>{withSite(<a href={href}>{name}</a>, nodeText(site))}</p>;
}

function EmbedFeed({ children, ...props }: Props): ReactNode {
	const { href } = describe(props);
	return (
		<>
			{href !== undefined && isRendered(children) && (
				<p>
					<a href={href}>{children}</a>
				</p>
			)}
			<EmbedMarkdown {...props} />
		</>
	);
}

function withSite(link: ReactNode, site: string | undefined): ReactNode {
	return (
		<>
			{link}
			{site && ` (${site})`}
		</>
	);
}

function describe({ url, title }: { url?: unknown; title?: unknown }): { href?: string; name: string } {
	const href = typeof url === "string" && /^https?:\/\//i.test(url) ? url : undefined;
	return { ...(href !== undefined && { href }), name: nodeText(title) || linkLabel(href ?? "") };
}

export const embed = component({
	page: Embed,
	markdown: EmbedMarkdown,
	feed: EmbedFeed,
	compile,
	isBlock: true,
	required: ["url", "src", "href", "link"],
	description:
		"A page of another site, such as a video or a post, as a picture with its title. `quire embed` stores both beside the post, so that readers send no request to the site before they follow the link.",
	example: '<Embed url="https://vimeo.com/76979871" />',
	props: {
		url: { type: "URL", description: "The page." },
		title: textProp("A title in place of that of the page."),
		site: internal,
		isVideo: internal,
		children: internal,
	},
});
