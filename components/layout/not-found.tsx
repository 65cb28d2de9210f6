import { formatElements } from "@/components/format-elements";
import { TitleList } from "@/components/post/title-list";
import type { Site } from "@/lib/config/types";
import type { Post } from "@/lib/content/types";

/** What a reader sees at an address that leads nowhere: what happened, and where to go on. */
export function NotFound({ site, posts }: { site: Site; posts: Post[] }) {
	const { error, title, lead, frontPage, latest } = site.messages.notFound;
	return (
		<>
			<header className="title" data-not-found="">
				<p className="tags">{error}</p>
				<h1>{title}</h1>
				<p className="lead">{formatElements(lead, { link: <a href="/">{frontPage}</a> })}</p>
			</header>
			{posts.length > 0 && (
				<section>
					<h2 className="text-2">{latest}</h2>
					<TitleList posts={posts} site={site} />
				</section>
			)}
		</>
	);
}
