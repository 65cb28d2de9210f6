import { classNames } from "@/components/class-names";
import { formatElements } from "@/components/format-elements";
import { Breadcrumbs, type Crumb } from "@/components/layout/breadcrumbs";
import { PageHeader } from "@/components/layout/page-header";
import { Picture } from "@/components/mdx/image/picture";
import type { WithImages } from "@/components/mdx/types";
import { replaceable } from "@/components/owner-code/replaceable";
import { isFilled } from "@/components/owner-code/slot";
import { postView, siteView } from "@/components/owner-code/views";
import { PostDate } from "@/components/post/post-date";
import { preparePostImage } from "@/components/post/post-image";
import { PostMeta } from "@/components/post/post-meta";
import { PostTags } from "@/components/post/post-tags";
import { SeriesPosition } from "@/components/post/series-navigation";
import { TranslationLinks } from "@/components/post/translation-links";
import type { PostLinks } from "@/components/post/types";
import type { Site } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";

interface Props extends PostLinks, WithImages {
	post: Post;
	/** In the language of the post. */
	site: Site;
	minutes: number;
	breadcrumbs: Crumb[];
}

/** A standalone page has no meta line. */
export const PostHeader = replaceable("post-header", PostTitleBlock, ({ post, site, tags, authors }) => ({
	site: siteView(site),
	post: postView(post, site, { tags, authors }),
}));

async function PostTitleBlock({
	post,
	site,
	minutes,
	breadcrumbs,
	tags,
	authors,
	series,
	translations,
	images,
}: Props) {
	const { messages } = site;
	const isCover = post.template === "cover";
	const isWide = isCover || post.template === "wide";
	const image = await preparePostImage(
		post,
		{ slot: "wide", priority: true, ...(isCover && { slot: "cover" }) },
		images,
	);
	const hasBreadcrumbs = breadcrumbs.length > 0;
	const isUpdated = post.updated && post.date && post.updated.iso.slice(0, 10) > post.date.iso.slice(0, 10);
	const header = (
		<PageHeader
			{...(isWide && { place: isCover && image ? "col-[wide] row-2" : "col-[wide] row-1" })}
			above={
				<>
					{hasBreadcrumbs && <Breadcrumbs breadcrumbs={breadcrumbs} messages={messages} />}
					<PostTags post={post} tags={tags} messages={messages} areLinks isInline={hasBreadcrumbs} />
				</>
			}
			heading={post.title}
			lead={post.description}
		>
			{post.kind === "post" && <PostMeta post={post} site={site} minutes={minutes} authors={authors} tags={tags} />}
			{isUpdated && post.updated && (
				<p className="meta">
					<span>{formatElements(messages.post.updated, { date: <PostDate date={post.updated} site={site} /> })}</span>
				</p>
			)}
			<TranslationLinks post={post} translations={translations} site={site} />
			{series && <SeriesPosition series={series} post={post} messages={messages} />}
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
			</div>
		);
	}
	return (
		<>
			{header}
			{image && (
				<Picture
					{...image}
					alt={post.imageAlt ?? ""}
					className="wide row-2 mb-6 max-h-80 w-full bg-tint object-cover"
				/>
			)}
		</>
	);
}
