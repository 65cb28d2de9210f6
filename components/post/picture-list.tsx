import { langAttributes } from "@/components/lang-attributes";
import { prepareImage } from "@/components/mdx/image/image-props";
import { Picture } from "@/components/mdx/image/picture";
import type { WithImages } from "@/components/mdx/types";
import { PermalinkDate } from "@/components/post/post-meta";
import { StatusBadge, TitleLink } from "@/components/post/post-title";
import type { Site } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";

interface Props extends WithImages {
	posts: readonly Post[];
	site: Site;
}

/** Renders posts as pictures with a title and a date below; one without an image has an empty frame. */
export function PictureList({ posts, ...props }: Props) {
	return (
		<ul className="wide grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-x-5 gap-y-6">
			{posts.map((post, index) => (
				<PictureItem key={post.path} {...props} post={post} isFirst={index === 0} />
			))}
		</ul>
	);
}

interface ItemProps extends Omit<Props, "posts"> {
	post: Post;
	isFirst: boolean;
}

async function PictureItem({ post, site, images, isFirst }: ItemProps) {
	const image = post.image && (await prepareImage(images, post.image, { slot: "card", priority: isFirst }));
	const frame = "mb-1 aspect-3/2 w-full bg-tint object-cover";
	return (
		<li className="card">
			{image ? <Picture {...image} alt={post.imageAlt ?? ""} className={frame} /> : <div className={frame} />}
			<div className="flex items-baseline justify-between gap-x-3">
				<h2 className="text-base leading-snug" {...langAttributes(post, site)}>
					<StatusBadge status={post.status} messages={site.messages} />
					<TitleLink post={post} site={site}>
						{post.title}
					</TitleLink>
				</h2>
				<p className="ui relative text-muted whitespace-nowrap">
					<PermalinkDate post={post} site={site} />
				</p>
			</div>
		</li>
	);
}
