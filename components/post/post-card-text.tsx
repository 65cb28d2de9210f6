import { classNames } from "@/components/class-names";
import { langAttributes } from "@/components/lang-attributes";
import { PostMeta } from "@/components/post/post-meta";
import { PostTags } from "@/components/post/post-tags";
import type { PostListItem } from "@/components/post/types";
import type { Site } from "@/lib/config/site";
import { encodePath } from "@/lib/utils/url";

interface Props extends Omit<PostListItem, "minutes"> {
	site: Site;
	minutes?: number;
	titleClass?: string | undefined;
	excerptClass?: string | undefined;
}

/** The link of the title covers the card. */
export function PostCardText({ post, tags, excerpt, minutes, site, titleClass, excerptClass }: Props) {
	const language = langAttributes(post, site);
	return (
		<>
			<PostTags post={post} tags={tags} messages={site.messages} />
			<h2 className={titleClass} {...language}>
				<a href={encodePath(post.path)}>{post.title}</a>
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
