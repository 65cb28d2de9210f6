import type { ReactNode } from "react";
import { classNames, formatElements } from "@/components/element-helpers";
import { Breadcrumbs, type Crumb, PageHeader } from "@/components/layout/page-header";
import { ExternalMark } from "@/components/layout/site-link";
import { prepareImage } from "@/components/mdx/image/image-props";
import { Picture } from "@/components/mdx/image/picture";
import type { WithImages } from "@/components/mdx/types";
import type { AuthorLink } from "@/components/post/authors";
import { PostDate, PostMeta } from "@/components/post/post-meta";
import { PostTags } from "@/components/post/post-tags";
import { UPDATES_ANCHOR } from "@/features/updates/posts";
import type { Site } from "@/lib/config/site";
import type { TagLink, TermLinks } from "@/lib/content/list-item";
import type { PostList } from "@/lib/content/taxonomies/list-kinds";
import type { Translation } from "@/lib/content/translations";
import { formatCaption, isUpdatedLater, type Post } from "@/lib/content/types";
import { isFilled, replaceable } from "@/lib/owner-code/render/extension-points";
import { postView, siteView } from "@/lib/owner-code/render/views";

export interface PostLinks {
	tags: TagLink[];
	terms: TermLinks[];
	authors: AuthorLink[];
	/** The list that the post is a part of. */
	sequence?: PostList | undefined;
	translations: Translation[];
	/** The post that it translates, if that has changed since. */
	original?: Post | undefined;
}

interface Props extends PostLinks, WithImages {
	post: Post;
	/** In the language of the post. */
	site: Site;
	minutes: number;
	breadcrumbs: Crumb[];
	/** What features add. */
	children?: ReactNode;
}

/** A standalone page has no meta line. */
export const PostHeader = replaceable("post-header", PostTitleBlock, ({ post, site, tags, authors, terms }) => ({
	site: siteView(site),
	post: postView(post, site, { tags, authors, terms }),
}));

async function PostTitleBlock({ post, site, minutes, breadcrumbs, tags, terms, authors, images, children }: Props) {
	const { messages } = site;
	const isCover = post.template === "cover";
	const isWide = isCover || post.template === "wide";
	const image =
		post.image && (await prepareImage(images, post.image, { slot: isCover ? "cover" : "wide", priority: true }));
	const hasBreadcrumbs = breadcrumbs.length > 0;
	const updated =
		post.updated && formatElements(messages.post.updated, { date: <PostDate date={post.updated} site={site} /> });
	const header = (
		<PageHeader
			{...(isWide && { place: isCover && image ? "col-[wide] row-2" : "col-[wide] row-1" })}
			above={
				<>
					{hasBreadcrumbs && <Breadcrumbs breadcrumbs={breadcrumbs} messages={messages} />}
					<PostTags post={post} tags={tags} messages={messages} areLinks isInline={hasBreadcrumbs} />
				</>
			}
			heading={
				post.link ? (
					<a className="no-underline hover:underline" href={post.link} rel="external">
						{post.title}
						<ExternalMark messages={messages} />
					</a>
				) : (
					post.title
				)
			}
			lead={post.description}
		>
			{post.kind === "post" && (
				<PostMeta post={post} site={site} minutes={minutes} authors={authors} tags={tags} terms={terms} />
			)}
			{isUpdatedLater(post) && (
				<p className="meta">{post.updates ? <a href={`#${UPDATES_ANCHOR}`}>{updated}</a> : <span>{updated}</span>}</p>
			)}
			{children}
		</PageHeader>
	);
	if (isCover && image) {
		return (
			<div
				className={classNames(
					"col-[full] row-1 mb-8 grid min-h-[calc(100svh-4.5rem)] grid-cols-subgrid grid-rows-[minmax(16rem,1fr)_auto] rule-below",
					// Without the margin of the site's header.
					!isFilled("header") && "-mt-8",
				)}
			>
				{/* The image takes the height that the title leaves. */}
				<div className="relative col-[full] row-1 mb-6">
					<Picture {...image} alt={post.imageAlt ?? ""} className="absolute inset-0 size-full bg-tint object-cover" />
				</div>
				{header}
				{formatCaption(post) !== "" && <p className="ui col-[wide] row-3 mb-2 text-muted">{formatCaption(post)}</p>}
			</div>
		);
	}
	return (
		<>
			{header}
			{image && (
				<CaptionedImage post={post} className="wide row-2 mb-6">
					{(className) => (
						<Picture
							{...image}
							alt={post.imageAlt ?? ""}
							className={classNames(className, "max-h-80 w-full bg-tint object-cover")}
						/>
					)}
				</CaptionedImage>
			)}
		</>
	);
}

interface CaptionedProps {
	post: Post;
	/** The classes of the outermost element. */
	className: string;
	children: (className?: string) => ReactNode;
}

/** Renders an image in a figure if it has a caption. */
function CaptionedImage({ post, className, children }: CaptionedProps) {
	if (formatCaption(post) === "") return children(className);
	return (
		<figure className={className}>
			{children()}
			<figcaption>{formatCaption(post)}</figcaption>
		</figure>
	);
}
