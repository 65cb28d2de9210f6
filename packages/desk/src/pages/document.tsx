import { type Blog, BUILT_IN_LOGO, paletteCss, withView } from "quire-blog/tools/blog";
import { createContext, type ReactNode, useContext } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { encodePath } from "@/lib/utils/url";
import { findNotice } from "@/packages/desk/src/blog/notices";
import { countNoun } from "@/packages/desk/src/model/time";
import { LineChanges } from "./line-changes";

type Site = Awaited<ReturnType<Blog["site"]>>;

export interface PageRequest {
	query: Readonly<Record<string, string | string[]>>;
	/** The path on the site of the post that the page is about; empty for other pages. */
	path: string;
	/** The URL of the blog's development server, without a slash at the end. */
	siteUrl: string;
}

/** A page of the desk, whose data is read already. */
export interface Page {
	title: string;
	content: ReactNode;
}

interface Frame {
	siteUrl: string;
	/** The version from which the page is rendered. */
	version: string;
	colors: Site["colors"];
}

const SiteUrl = createContext("");

/** The logo as an icon, in the accent of the light theme, which can be seen on dark tabs too. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="${BUILT_IN_LOGO}" fill-rule="evenodd" fill="#c2502f"/></svg>`,
)}`;

export function renderPage({ title, content }: Page, { siteUrl, version, colors }: Frame): string {
	return `<!doctype html>${renderToStaticMarkup(
		<html lang="en" data-version={version}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="robots" content="noindex" />
				<title>{`${title} · Desk`}</title>
				<link rel="icon" href={ICON} />
				<link rel="stylesheet" href="/desk.css" />
				{colors && <style>{paletteCss(colors)}</style>}
				<script src="/desk.js" />
			</head>
			<body>
				<SiteUrl value={siteUrl}>{content}</SiteUrl>
			</body>
		</html>,
	)}`;
}

export function renderFragment(content: ReactNode): string {
	return renderToStaticMarkup(content);
}

interface SiteLinkProps {
	/** The path of a page of the blog, not percent-encoded. */
	path: string;
	/** The view of the site, such as `reader` or a day. */
	view?: string;
	/** The id of an element of the page. */
	fragment?: string;
	title?: string;
	children: ReactNode;
}

/** Renders a link to the blog, which is at another origin. */
export function SiteLink({ path, view, fragment, title, children }: SiteLinkProps) {
	const url = useContext(SiteUrl) + (view === undefined ? encodePath(path) : withView(encodePath(path), view));
	return (
		<a href={fragment === undefined ? url : `${url}#${encodeURIComponent(fragment)}`} title={title}>
			{children}
		</a>
	);
}

const SECTIONS = [
	{ name: "Posts", path: "/" },
	{ name: "Calendar", path: "/calendar" },
	{ name: "Tags", path: "/tags" },
	{ name: "Checks", path: "/checks" },
] as const;

interface Props {
	site: Site;
	section: (typeof SECTIONS)[number]["path"];
	title: ReactNode;
	lead?: ReactNode;
	/** The number of posts whose bodies aren't compiled yet. */
	pending: number;
	/** The id of a notice, from the URL. */
	notice?: string | string[] | undefined;
	children: ReactNode;
}

export function DeskHead({ site, section }: Pick<Props, "site" | "section">) {
	return (
		<header className="desk-head">
			<a className="desk-name" href="/">
				<svg viewBox="2 2 12 13" aria-hidden="true">
					<path d={BUILT_IN_LOGO} fillRule="evenodd" />
				</svg>{" "}
				Desk
			</a>
			<nav aria-label="Desk">
				{SECTIONS.map(({ name, path }) => (
					<a key={path} href={path} aria-current={path === section ? "page" : undefined}>
						{name}
					</a>
				))}
			</nav>
			<p className="desk-site">
				<SiteLink path="/">{site.title}</SiteLink>
				<SiteLink path="/" view="reader">
					as readers see it
				</SiteLink>
			</p>
			<button type="button" className="theme ui">
				<span>
					Theme:{" "}
					<span>
						<span>system</span>
						<span>light</span>
						<span>dark</span>
					</span>
				</span>
			</button>
		</header>
	);
}

export function DeskPage({ site, section, title, lead, pending, notice, children }: Props) {
	return (
		<div className="desk">
			<a className="desk-skip" href="#content">
				Skip to the content
			</a>
			<DeskHead site={site} section={section} />
			<main id="content">
				<h1>{title}</h1>
				{lead && <p className="desk-lead">{lead}</p>}
				<NoticeBox id={notice} />
				{pending > 0 && (
					<p className="desk-pending" role="status">
						Reading {countNoun(pending, "more post")}. This page completes itself.
					</p>
				)}
				{children}
			</main>
		</div>
	);
}

/** Renders nothing if the URL names no notice. */
export function NoticeBox({ id }: { id: string | string[] | undefined }) {
	const notice = findNotice(id);
	if (!notice) return null;
	const { message, isProblem, files = [], output } = notice;
	return (
		<div className={isProblem ? "desk-message desk-refusal" : "desk-message"} role={isProblem ? "alert" : "status"}>
			<p>{message}</p>
			{files.map(({ name, changes }) => changes.length > 0 && <LineChanges key={name} name={name} changes={changes} />)}
			{output && <pre className="desk-frame">{output}</pre>}
		</div>
	);
}
