import { classNames } from "@/components/class-names";
import { langAttributes } from "@/components/lang-attributes";
import type { ImageOptions } from "@/components/mdx/image/image-props";
import { Picture } from "@/components/mdx/image/picture";
import type { WithImages } from "@/components/mdx/types";
import { replaceable } from "@/components/owner-code/replaceable";
import { listedPostView, siteView } from "@/components/owner-code/views";
import { PostCardText } from "@/components/post/post-card-text";
import { preparePostImage } from "@/components/post/post-image";
import type { PostListItem } from "@/components/post/types";
import type { Site } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";
import type { PictureProps } from "@/lib/owner-code/api";

interface Props extends PostListItem, WithImages {
	site: Site;
}

const CARD = "card flex flex-col gap-1";
const IMAGE = "mb-1 aspect-3/2 w-full bg-tint object-cover";

/** Renders a post in the grid of a list. Without an image its text is larger. */
export const PostCard = replaceable("post-card", GridCard, ({ isFirst, ...props }) =>
	replacementProps(props, { slot: "card", priority: isFirst }),
);

async function GridCard({ post, tags, excerpt, site, isFirst, images }: Omit<Props, "minutes"> & { isFirst: boolean }) {
	const image = await preparePostImage(post, { slot: "card", priority: isFirst }, images);
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

async function FeaturedCard({ post, site, images, ...item }: Props) {
	const image = await preparePostImage(post, { slot: "featured", priority: true }, images);
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
function replacementProps({ site, images, ...item }: Omit<Props, "minutes">, options: ImageOptions) {
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
	const image = await preparePostImage(
		post,
		sizes === undefined ? options : { ...options, slot: "own", sizes },
		images,
	);
	return image && <Picture {...image} {...describeImage(post, site)} className={className} />;
}
