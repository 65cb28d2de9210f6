import { DiagnosticList, POST_DIAGNOSTICS } from "@/components/post/diagnostic-list";
import type { Blog } from "@/lib/blog/blog";
import { hostPrefix } from "@/lib/config/site";
import type { Diagnostic } from "@/lib/diagnostics/diagnostic";
import { getPageDiagnostics } from "@/lib/next/dev/page-diagnostics";
import { getRequestedBlog, readPath, readView } from "@/lib/next/dev/requested-view";
import { watchContent } from "@/lib/next/dev/watch-content";
import { getDeskUrl } from "@/lib/next/environment";
import { ProblemStatus, WriteLink } from "./editor-tools";
import { PreviewReport } from "./preview-report";
import { Refresh } from "./refresh";
import { ViewBar } from "./view-bar";

const SITE_DIAGNOSTICS = "site-diagnostics";

/**
 * Renders the tools of the development server. It refreshes open pages when the content changes, lists the diagnostics of the settings,
 * authors and tags below each page, shows the problems of the page at the bottom of the window, links to the editor of a post, and names
 * the view of the site if it isn't that of an editor. `version` is the one from which the page is rendered.
 */
export async function DevOverlay({ version }: { version: string }) {
	const [blog, view] = await Promise.all([getRequestedBlog(), readView()]);
	const site = await blog.site();
	const [prefix, deskUrl] = [hostPrefix(site), getDeskUrl()];
	watchContent();
	return (
		<>
			{blog.options.audience === "editors" && <EditorTools blog={blog} hasBar={view !== undefined} />}
			{view && <ViewBar requested={view} site={site} />}
			<Refresh version={version} prefix={prefix} />
			{deskUrl !== undefined && <PreviewReport deskUrl={deskUrl} prefix={prefix} />}
		</>
	);
}

/** Renders what only an editor sees. `hasBar` tells whether a bar is at the bottom of the window. */
async function EditorTools({ blog, hasBar }: { blog: Blog; hasBar: boolean }) {
	const deskUrl = getDeskUrl();
	const { ofSite, ofPost } = await getPageDiagnostics(blog, await readPath());
	const problems = [...ofPost, ...ofSite].filter(({ severity }) => severity !== "notice").sort(compareSeverity);
	const [first] = problems;
	return (
		<>
			{ofSite.length > 0 && (
				<aside className="wide rule-above pt-4" lang="en" dir="ltr" aria-label="Settings, authors and tags">
					<DiagnosticList id={SITE_DIAGNOSTICS} diagnostics={ofSite} />
				</aside>
			)}
			{!hasBar && (
				<ProblemStatus
					count={problems.length}
					first={first && summarize(first)}
					listId={first && ofPost.includes(first) ? POST_DIAGNOSTICS : SITE_DIAGNOSTICS}
				/>
			)}
			{deskUrl !== undefined && <WriteLink deskUrl={deskUrl} />}
		</>
	);
}

/** Picks the fields that the status shows, so that the page has no more. */
function summarize({ severity, file, line, column, message }: Diagnostic) {
	return { severity, file, line, column, message };
}

function compareSeverity(a: Diagnostic, b: Diagnostic): number {
	return Number(b.severity === "error") - Number(a.severity === "error");
}
