import { headers } from "next/headers";
import { DiagnosticList } from "@/components/post/diagnostic-list";
import { getSiteDiagnostics } from "@/lib/checks/run-checks";
import { isDeskOpen } from "@/lib/next/desk/desk-access";
import { getRequestedBlog, readView } from "@/lib/next/requested-view";
import { watchContent } from "@/lib/next/watch-content";
import { Refresh } from "./refresh";
import { ViewBar } from "./view-bar";
import { WriteLink } from "./write-link";

/**
 * The overlay of the dev server: refreshes open pages when the content changes, lists the diagnostics of the settings,
 * authors and tags below each page, leads to the editor of a post, and shows as whom the site is seen if not as its editor.
 * `version` is that of what the page is rendered from.
 */
export async function DevOverlay({ version }: { version: string }) {
	const [blog, view] = await Promise.all([getRequestedBlog(), readView()]);
	watchContent();
	const diagnostics = blog.options.audience === "editors" ? await getSiteDiagnostics(blog) : [];
	return (
		<>
			{diagnostics.length > 0 && (
				<aside className="wide rule-above pt-4" lang="en" dir="ltr" aria-label="Settings, authors and tags">
					<DiagnosticList diagnostics={diagnostics} />
				</aside>
			)}
			{blog.options.audience === "editors" && isDeskOpen(await headers()) && <WriteLink />}
			{view && <ViewBar requested={view} site={await blog.site()} />}
			<Refresh version={version} />
		</>
	);
}
