import { languageOf } from "@/components/language";
import { PostMeta } from "@/components/post/post-meta";
import { PostTags } from "@/components/post/post-tags";
import type { PostSummary } from "@/components/post/types";
import { hrefOf } from "@/lib/href";
import type { Site } from "@/lib/site/types";

type Props = Omit<PostSummary, "minutes"> & { site: Site; minutes?: number };

/** What a list says of a post; the link of the title covers the card it stands in. */
export function PostWords({ post, tags, excerpt, minutes, site }: Props) {
	const language = languageOf(post, site);
	return (
		<>
			<PostTags post={post} tags={tags} words={site.words} />
			<h2 {...language}>
				<a href={hrefOf(post.path)}>{post.title}</a>
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
