import type { Blog, Post } from "quire-blog/tools/blog";
import { getDesk } from "@/packages/desk/src/blog/desk";
import {
	type CurrentNames,
	type NewNames,
	planRename,
	type RenamePlan,
	readNames,
} from "@/packages/desk/src/blog/rename";
import { listLineChanges } from "@/packages/desk/src/model/line-changes";
import { countNoun } from "@/packages/desk/src/model/time";
import { postDeskPath, renameDeskPath } from "@/packages/desk/src/model/urls";
import { DeskPage, type Page, type PageRequest } from "./document";
import { LineChanges } from "./line-changes";

/** Shows the form that changes the path or the file name of a post, and a preview of the changes. */
export async function showRename({ query: parameters, path }: PageRequest): Promise<Page | undefined> {
	const { blog, rows } = await getDesk();
	const post = rows.find((row) => row.post.path === path)?.post;
	if (!post) return undefined;
	const query = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, [value].flat()[0]]));
	const [site, names] = await Promise.all([blog.site(), readNames(blog, post)]);
	const isAsked = query.name !== undefined || query.slug !== undefined;
	const isPublic = post.status === "published" || post.status === "unlisted";
	const wanted =
		"problem" in names
			? undefined
			: {
					slug: query.slug?.trim() ?? names.parts?.slug ?? "",
					name: query.name?.trim() ?? names.name,
					redirects: isAsked ? query.redirects !== undefined : isPublic,
				};
	const plan = wanted && isAsked ? await planRename(blog, post, wanted) : undefined;
	const content = (
		<DeskPage
			site={site}
			section="/"
			title="Rename"
			lead={<a href={postDeskPath(post.path)}>{post.title}</a>}
			pending={0}
			notice={query.notice}
		>
			{"problem" in names ? (
				<p className="desk-message desk-refusal">{names.problem}</p>
			) : (
				wanted && <NamesForm post={post} names={names} wanted={wanted} />
			)}
			{plan &&
				("problem" in plan ? (
					<p className="desk-message desk-refusal" role="alert">
						{plan.problem}
					</p>
				) : (
					wanted && <Preview blog={blog} post={post} plan={plan} wanted={wanted} />
				))}
		</DeskPage>
	);
	return { title: `Rename ${post.title}`, content };
}

function NamesForm({
	post,
	names: { parts, name, hasFolder, fixed },
	wanted,
}: {
	post: Post;
	names: CurrentNames;
	wanted: NewNames;
}) {
	const kind = hasFolder ? "Name of its folder" : "Name of its file";
	return (
		<form className="desk-write-form" action={renameDeskPath(post.path)}>
			{parts ? (
				<label>
					<span>
						Address: {parts.prefix}…{parts.suffix}
					</span>
					<input
						name="slug"
						required
						defaultValue={wanted.slug}
						autoComplete="off"
						autoCapitalize="off"
						spellCheck={false}
					/>
				</label>
			) : (
				<p>Its address, {post.path}, isn’t decided by a slug that can be changed here.</p>
			)}
			{fixed === undefined ? (
				<label>
					<span>{kind}</span>
					<input
						name="name"
						required
						defaultValue={wanted.name}
						autoComplete="off"
						autoCapitalize="off"
						spellCheck={false}
					/>
				</label>
			) : (
				<p>
					{kind}: <code>{name}</code>, which can’t be renamed here. {fixed}
				</p>
			)}
			<label className="desk-check">
				<input type="checkbox" name="redirects" defaultChecked={wanted.redirects} />
				<span>The old address redirects to the new one</span>
			</label>
			<button type="submit">Preview</button>
		</form>
	);
}

function Preview({ blog, post, plan, wanted }: { blog: Blog; post: Post; plan: RenamePlan; wanted: NewNames }) {
	const { renaming, links, byHand } = plan;
	const { oldPath, newPath, oldFile, newFile } = renaming;
	const ownLinks = plan.post.after !== plan.post.afterWithoutLinks;
	return (
		<section aria-label="Preview">
			<h2>What changes</h2>
			<p>Nothing is written yet.</p>
			<dl className="desk-facts">
				{newPath !== oldPath && (
					<div>
						<dt>Address</dt>
						<dd>
							{oldPath} → <b>{newPath}</b>
						</dd>
					</div>
				)}
				{newFile !== oldFile && (
					<div>
						<dt>File</dt>
						<dd>
							{oldFile} → <b>{newFile}</b>
						</dd>
					</div>
				)}
			</dl>
			<Change name={blog.source.diskPath(post.file)} before={plan.post.before} after={plan.post.after} />
			{links.length > 0 && <h2>Links in {countNoun(links.length, "other post")}</h2>}
			{links.map(({ file, before, after }) => (
				<Change key={file} name={blog.source.diskPath(file)} before={before} after={after} />
			))}
			{byHand.length > 0 && (
				<p className="desk-message desk-refusal">
					There are links in {byHand.map((file) => blog.source.diskPath(file)).join(", ")} that are written in a way of
					their own. {wanted.redirects ? "They lead to the post by its old address." : "Change them by hand."}
				</p>
			)}
			<form className="desk-write-form" method="post" action="/actions/rename">
				<input type="hidden" name="file" value={post.file} />
				<input type="hidden" name="slug" value={wanted.slug} />
				<input type="hidden" name="name" value={wanted.name} />
				{wanted.redirects && <input type="hidden" name="redirects" value="on" />}
				{(links.length > 0 || ownLinks) && (
					<label className="desk-check">
						<input type="checkbox" name="links" defaultChecked />
						<span>Change the links, too</span>
					</label>
				)}
				<button type="submit" className="desk-primary">
					Rename
				</button>
			</form>
		</section>
	);
}

function Change({ name, before, after }: { name: string; before: string; after: string }) {
	const changes = listLineChanges(before, after);
	if (changes.length === 0) return null;
	return (
		<>
			<h3 className="desk-file">{name}</h3>
			<LineChanges name={name} changes={changes} />
		</>
	);
}
