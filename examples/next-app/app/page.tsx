import Link from "next/link";
import { getPosts } from "quire-blog";

export default async function Home() {
	const posts = await getPosts({ limit: 2 });
	return (
		<main>
			<h1 className="mt-16 mb-4 font-bold text-5xl tracking-tight">Know the water before you cast off</h1>
			<p className="mb-16 max-w-prose text-xl opacity-80">
				A gauge at the quay, a forecast on your phone, and nothing to calibrate.
			</p>
			<h2 className="mb-4 font-semibold text-2xl">From the blog</h2>
			<ul className="grid gap-6 sm:grid-cols-2">
				{posts.map((post) => (
					<li key={post.url} className="rounded-xl border border-current/15 p-6">
						<Link href={post.url} prefetch={false} className="font-semibold text-(--accent)">
							{post.title}
						</Link>
						<p className="mt-2 opacity-80">{post.excerpt}</p>
					</li>
				))}
			</ul>
		</main>
	);
}
