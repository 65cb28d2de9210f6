import { langAttributes } from "@/components/lang-attributes";
import { PostMeta } from "@/components/post/post-meta";
import { PostTags } from "@/components/post/post-tags";
import type { PostListItem } from "@/components/post/types";
import type { Site } from "@/lib/config/types";
import { encodePath } from "@/lib/utils/url";

type Props = Omit<PostListItem, "minutes"> & { site: Site; minutes?: number };

/** What a list says of a post; the link of the title covers the card it stands in. */
export function PostSummary({ post, tags, excerpt, minutes, site }: Props) {
	const language = langAttributes(post, site);
	return (
		<>
			<PostTags post={post} tags={tags} messages={site.messages} />
			<h2 {...language}>
				<a href={encodePath(post.path)}>{post.title}</a>
			</h2>
			{excerpt && (
				<p className="excerpt" {...language}>
					{excerpt}
				</p>
			)}
			<PostMeta post={post} site={site} minutes={minutes} />
		</>
	);
}
