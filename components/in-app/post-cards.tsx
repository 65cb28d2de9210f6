import Link from "next/link";
import type { AppPostView, ListPage } from "@/lib/owner-code/app-pages";
import { Picture } from "./picture";

interface Props {
	posts: readonly AppPostView[];
	/** The level of the titles as headings. */
	heading?: "h2" | "h3";
}

/** Renders posts as cards, for lists of posts and for other pages of the app. */
export function PostCards({ posts, heading: Heading = "h2" }: Props) {
	return (
		<div className="quire quire-cards">
			{posts.map((post, index) => (
				<article key={post.url} className="quire-card" lang={post.language}>
					{post.picture && <Picture picture={post.picture} alt={post.imageAlt ?? ""} isFirst={index === 0} />}
					<Heading>
						{/* Without this, the browser loads each page that a list shows. */}
						<Link href={post.url} prefetch={false}>
							{post.title}
						</Link>
					</Heading>
					{post.excerpt && <p>{post.excerpt}</p>}
					<PostFacts post={post} />
				</article>
			))}
		</div>
	);
}

/** Renders the titles of posts with their dates, such as those of a series or a year. */
export function PostTitles({ posts, isNumbered = false }: Pick<Props, "posts"> & { isNumbered?: boolean }) {
	const List = isNumbered ? "ol" : "ul";
	return (
		<List className="quire quire-titles">
			{posts.map((post) => (
				<li key={post.url}>
					<Link href={post.url} prefetch={false}>
						{post.title}
					</Link>
					{post.dateText && <time dateTime={post.date}>{post.dateText}</time>}
				</li>
			))}
		</List>
	);
}

/** Renders the posts of a list as its settings say. */
export function PostList({ posts, template, isNumbered }: Pick<ListPage, "posts" | "template" | "isNumbered">) {
	const areTitles = template === "titles" || template === "links";
	return areTitles ? <PostTitles posts={posts} isNumbered={isNumbered} /> : <PostCards posts={posts} />;
}

interface InTextProps {
	posts?: readonly AppPostView[];
	as?: string;
}

/** Renders `<Posts>` in the text of a post. */
export function PostsInText({ posts = [], as }: InTextProps) {
	return as === "titles" ? <PostTitles posts={posts} /> : <PostCards posts={posts} heading="h3" />;
}

/** Renders the authors and the date of a post, and more about it. */
export function PostFacts({
	post,
	more = [],
}: {
	post: Pick<AppPostView, "authors" | "date" | "dateText">;
	more?: readonly string[];
}) {
	return (
		<p className="quire-facts">
			{post.authors.map(({ name, url }) => (
				<span key={name}>
					{url ? (
						<Link href={url} prefetch={false}>
							{name}
						</Link>
					) : (
						name
					)}
				</span>
			))}
			{post.dateText && <time dateTime={post.date}>{post.dateText}</time>}
			{more.map((text) => (
				<span key={text}>{text}</span>
			))}
		</p>
	);
}
