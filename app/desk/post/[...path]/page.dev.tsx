import type { Metadata } from "next";
import { postPageMetadata } from "@/app/_pages/post-page";
import { DeskPage, deskMetadata } from "@/app/desk/desk-page";
import { findDeskRow } from "@/app/desk/find-desk-row";
import { PostActions } from "@/app/desk/post-actions";
import { FeedPreview, MarkdownPreview, SearchPreview, SocialPreview } from "@/app/desk/post-previews";
import { StatusLabel } from "@/app/desk/post-table";
import { EditorLinks, ProblemList } from "@/app/desk/problem-list";
import type { Site } from "@/lib/config/site";
import { isoDay } from "@/lib/content/dates/dates";
import type { PostActions as PostActionsState } from "@/lib/desk/post-actions";
import { makeOutline } from "@/lib/desk/snippets";
import { countNoun, formatAge, formatDay } from "@/lib/desk/time";
import { writePath } from "@/lib/desk/urls";
import { pageUrl } from "@/lib/metadata/urls";
import { importCompiled } from "@/lib/next/compiled-engine.mjs";
import { readPostActions } from "@/lib/next/desk/actions";
import { createFileFinder } from "@/lib/next/desk/desk";
import type { PostTexts } from "@/lib/next/desk/post-texts";
import { withView } from "@/lib/next/dev-view";
import { encodePath } from "@/lib/utils/url";

interface Props {
	params: Promise<{ path: string[] }>;
	searchParams: Promise<{ notice?: string }>;
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
	const { row } = await findDeskRow((await params).path);
	return deskMetadata(row.post.title);
}

/** Shows what is known of a post, and how search engines, social networks and feed readers show it. */
export default async function Page({ params, searchParams }: Props) {
	const [{ path }, { notice }] = await Promise.all([params, searchParams]);
	const { desk, row } = await findDeskRow(path);
	const { blog, facts, diagnostics } = desk;
	const { post, file, words, change } = row;
	const { renderPostTexts } = await importCompiled(blog.options.engineDir, "lib/next/desk/post-texts");
	const known = facts.get(post.file);
	const [site, actions, shown, { feedItem, markdown }]: [Site, PostActionsState, PostMetadata, PostTexts] =
		await Promise.all([
			blog.site(),
			readPostActions(blog, post, known),
			postPageMetadata(post),
			renderPostTexts(blog, post),
		]);
	const source = blog.source.filePath(post.file);
	const problems = diagnostics.filter((diagnostic) => diagnostic.file === file).map(createFileFinder(desk));
	const title = `${post.title} · ${site.title}`;
	const description = shown.description ?? "";
	const image = [shown.openGraph?.images ?? []].flat()[0];
	const imageUrl = typeof image === "object" && "url" in image ? String(image.url) : undefined;
	const url = pageUrl(site, post.path);
	return (
		<DeskPage
			site={site}
			section="/desk"
			title={post.title}
			lead={
				<>
					<StatusLabel status={post.status} />
					{post.date && ` · ${formatDay(isoDay(post.date, site.timeZone))}`}
					{words !== undefined && ` · ${countNoun(words, "word")}`}
					{known && ` · ${countNoun(known.minutes, "minute")} to read`}
					{change && ` · changed ${formatAge(change.time, blog.options.now())}`}
				</>
			}
			pending={known ? 0 : 1}
			notice={notice}
		>
			<p className="desk-where">
				<code>{file}</code>
				<EditorLinks path={source} position={{ line: 1, column: 1 }} />
			</p>
			<p className="desk-actions">
				<a href={writePath(post.path)}>Write</a>
				<a href={encodePath(post.path)}>Open the page</a>
				<a href={withView(encodePath(post.path), "reader")}>as readers see it</a>
				{post.status === "scheduled" && post.date && (
					<a href={withView(encodePath(post.path), isoDay(post.date, site.timeZone))}>as on its day</a>
				)}
			</p>
			<PostActions actions={actions} page="post" />
			<div className="desk-columns">
				<div>
					<h2 id="problems">Problems</h2>
					<ProblemList problems={problems} empty="Nothing is wrong with this post." />
				</div>
				<div>
					<h2 id="outline">Outline</h2>
					<Outline path={post.path} headings={known?.headings ?? []} />
				</div>
			</div>
			<div className="desk-columns">
				<SearchPreview title={title} description={description} url={url} />
				<SocialPreview
					title={post.title}
					description={description}
					url={url}
					image={imageUrl?.startsWith(site.url) ? imageUrl.slice(site.url.length) : imageUrl}
				/>
			</div>
			<FeedPreview item={feedItem} site={site} />
			<MarkdownPreview markdown={markdown} path={post.path} />
		</DeskPage>
	);
}

type PostMetadata = Awaited<ReturnType<typeof postPageMetadata>>;

function Outline({ path, headings }: { path: string; headings: Parameters<typeof makeOutline>[0] }) {
	if (headings.length === 0) return <p className="desk-empty">It has no headings.</p>;
	return (
		<ol className="desk-outline">
			{makeOutline(headings).map(({ depth, id, text, isSkipping }) => (
				<li key={id} style={{ marginInlineStart: `${(depth - 2) * 1.2}em` }}>
					<a href={`${encodePath(path)}#${encodeURIComponent(id)}`}>{text}</a>
					{isSkipping && <span className="desk-warning"> skips a level</span>}
				</li>
			))}
		</ol>
	);
}
