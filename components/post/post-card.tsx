import { classNames } from "@/components/element-helpers";
import { langAttributes } from "@/components/lang-attributes";
import { type ImageOptions, prepareImage } from "@/components/mdx/image/image-props";
import { Picture } from "@/components/mdx/image/picture";
import type { WithImages } from "@/components/mdx/types";
import { PostMeta } from "@/components/post/post-meta";
import { PostTags } from "@/components/post/post-tags";
import { TitleLink } from "@/components/post/post-title";
import type { Site } from "@/lib/config/site";
import type { PostListItem } from "@/lib/content/list-item";
import type { Post } from "@/lib/content/types";
import type { PictureProps } from "@/lib/owner-code/api";
import { replaceable } from "@/lib/owner-code/render/extension-points";
import { listedPostView, siteView } from "@/lib/owner-code/render/views";

interface CardProps extends PostListItem, WithImages {
	site: Site;
}

const CARD = "card flex flex-col gap-1";
const IMAGE = "mb-1 aspect-3/2 w-full bg-tint object-cover";

/** Renders a post in the grid of a list. Without an image its text is larger. */
export const PostCard = replaceable("post-card", GridCard, ({ isFirst, ...props }) =>
	replacementProps(props, { slot: "card", priority: isFirst }),
);

async function GridCard({
	post,
	tags,
	excerpt,
	site,
	isFirst,
	images,
}: Omit<CardProps, "minutes"> & { isFirst: boolean }) {
	const image = post.image && (await prepareImage(images, post.image, { slot: "card", priority: isFirst }));
	return (
		<article className={classNames(CARD, "rule-above pt-2", image && "*:last:mt-auto")}>
			{image && <Picture {...image} {...describeImage(post, site)} className={IMAGE} />}
			<PostCardText
				post={post}
				tags={tags}
				excerpt={excerpt}
				site={site}
				titleClass={image ? "text-lg leading-snug" : "text-xl leading-tight"}
				excerptClass={image ? "line-clamp-2 text-[0.9rem]" : "line-clamp-6 text-base"}
			/>
		</article>
	);
}

/** Renders the post that a list starts with, in the wide column: image and text side by side on wide screens. */
export const FeaturedPost = replaceable("featured-post", FeaturedCard, (props) =>
	replacementProps(props, { slot: "featured", priority: true }),
);

async function FeaturedCard({ post, site, images, ...item }: CardProps) {
	const image = post.image && (await prepareImage(images, post.image, { slot: "featured", priority: true }));
	return (
		<article
			className={classNames(CARD, "wide mb-8", image && "md:grid md:grid-cols-[3fr_2fr] md:items-center md:gap-5")}
		>
			{image && <Picture {...image} {...describeImage(post, site)} className={IMAGE} />}
			<div>
				<PostCardText
					{...item}
					post={post}
					site={site}
					titleClass={classNames(
						"mt-1 mb-2 tracking-tight",
						image ? "text-3xl leading-[1.1]" : "text-xl leading-tight",
					)}
					excerptClass={classNames("mb-2 text-base", image ? "line-clamp-5" : "line-clamp-6")}
				/>
			</div>
		</article>
	);
}

/** Returns the props of the owner's component that replaces a card. */
function replacementProps({ site, images, ...item }: Omit<CardProps, "minutes">, options: ImageOptions) {
	const { post } = item;
	return {
		site: siteView(site),
		post: listedPostView(item, site),
		picture: post.image ? <PostPicture post={post} site={site} images={images} options={options} /> : undefined,
	};
}

function describeImage(post: Post, site: Site) {
	return { alt: post.imageAlt ?? "", ...(post.imageAlt && { more: langAttributes(post, site) }) };
}

interface PostPictureProps extends WithImages, PictureProps {
	post: Post;
	site: Site;
	options: ImageOptions;
}

/** Renders the image of a post for the owner's component. With `sizes`, it has files for any size. */
async function PostPicture({ post, site, images, options, sizes, className }: PostPictureProps) {
	const slotOptions: ImageOptions = sizes === undefined ? options : { ...options, slot: "own", sizes };
	const image = post.image && (await prepareImage(images, post.image, slotOptions));
	return image && <Picture {...image} {...describeImage(post, site)} className={className} />;
}

interface CardTextProps extends Omit<PostListItem, "minutes"> {
	site: Site;
	minutes?: number;
	titleClass?: string | undefined;
	excerptClass?: string | undefined;
}

/** The link of the title covers the card. */
function PostCardText({ post, tags, excerpt, minutes, site, titleClass, excerptClass }: CardTextProps) {
	const language = langAttributes(post, site);
	return (
		<>
			<PostTags post={post} tags={tags} messages={site.messages} />
			<h2 className={titleClass} {...language}>
				<TitleLink post={post} site={site}>
					{post.title}
				</TitleLink>
			</h2>
			{excerpt && (
				<p className={classNames("narrow leading-normal text-muted", excerptClass)} {...language}>
					{excerpt}
				</p>
			)}
			<PostMeta post={post} site={site} minutes={minutes} />
		</>
	);
}
