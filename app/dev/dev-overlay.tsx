import { DiagnosticList } from "@/components/post/diagnostic-list";
import { getBlog } from "@/lib/next/get-blog";
import { watchContent } from "@/lib/next/watch-content";
import { Refresh } from "./refresh";

/**
 * The overlay of the dev server: refreshes open pages when the content changes, and lists the diagnostics of the
 * settings, authors and tags below each page. `version` is the version of the content that the page is rendered from.
 */
export async function DevOverlay({ version }: { version: number }) {
	const blog = getBlog();
	watchContent();
	// Next loads this module in a new process at every request of a dynamic route, and needs no diagnostics there.
	const { getSiteDiagnostics } = await import("@/lib/checks/run-checks");
	const diagnostics = await getSiteDiagnostics(blog);
	return (
		<>
			{diagnostics.length > 0 && (
				<aside className="wide rule-above pt-4" lang="en" dir="ltr" aria-label="Settings, authors and tags">
					<DiagnosticList diagnostics={diagnostics} />
				</aside>
			)}
			<Refresh version={version} />
		</>
	);
}
