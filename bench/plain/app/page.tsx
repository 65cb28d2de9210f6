import Image from "next/image";
import Link from "next/link";
import { getPosts } from "@/bench/plain/lib/posts";

const SHOWN = 10;

export default async function Page() {
	const posts = (await getPosts()).slice(0, SHOWN);
	return (
		<>
			<h1>Posts</h1>
			{posts.map(({ slug, title, description, date, image }, index) => (
				<article key={slug}>
					{image && <Image {...image} alt="" sizes="(min-width: 42rem) 40rem, 100vw" preload={index === 0} />}
					<h2>
						<Link href={`/blog/${slug}`}>{title}</Link>
					</h2>
					<p>{description}</p>
					<time className="muted" dateTime={date}>
						{date}
					</time>
				</article>
			))}
		</>
	);
}
