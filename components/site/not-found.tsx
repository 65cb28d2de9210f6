import { PostDate } from "@/components/post/post-date";
import { hrefOf } from "@/components/site/href";
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
					<ol className="leaders mt-1">
						{posts.map((post) => (
							<li key={post.path}>
								<a className="quiet" href={hrefOf(post.path)}>
									{post.title}
								</a>
								{post.date && (
									<span className="ui text-muted">
										<PostDate date={post.date} site={site} />
									</span>
								)}
							</li>
						))}
					</ol>
				</section>
			)}
		</>
	);
}
