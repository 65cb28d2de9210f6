import { formatElements } from "@/components/format-elements";
import { PageHeader } from "@/components/layout/page-header";
import { TitleList } from "@/components/post/title-list";
import type { Site } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";

export function NotFound({ site, posts }: { site: Site; posts: Post[] }) {
	const { error, title, lead, frontPage, latest } = site.messages.notFound;
	return (
		<>
			<PageHeader
				data-not-found=""
				above={<p className="ui text-accent">{error}</p>}
				heading={title}
				lead={formatElements(lead, { link: <a href="/">{frontPage}</a> })}
			/>
			{posts.length > 0 && (
				<section>
					<h2 className="text-xl">{latest}</h2>
					<TitleList posts={posts} site={site} />
				</section>
			)}
		</>
	);
}
