import { TitleList } from "@/components/post/title-list";
import type { Post } from "@/lib/content/types";
import type { Site } from "@/lib/site/types";

/** What a reader sees at an address that leads nowhere: what happened, and where to go on. */
export function NotFound({ site, posts }: { site: Site; posts: Post[] }) {
	return (
		<>
			<header className="title" data-not-found="">
				<p className="tags">Error 404</p>
				<h1>There is no page at this address</h1>
				<p className="lead">
					It may have moved, or the link that brought you here has a mistake in it. <a href="/">The front page</a> has
					everything there is.
				</p>
			</header>
			{posts.length > 0 && (
				<section>
					<h2 className="text-2">Latest</h2>
					<TitleList posts={posts} site={site} />
				</section>
			)}
		</>
	);
}
