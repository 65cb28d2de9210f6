import { DiagnosticList } from "@/components/post/diagnostic-list";
import { getSiteDiagnostics } from "@/lib/checks/run-checks";
import { watchContent } from "@/lib/next/watch-content";
import { Refresh } from "./refresh";

/**
 * The editor's desk, in development only: watches the content and refreshes open pages, and lists below each what is
 * wrong with the settings, the authors and the tags.
 */
export async function Desk({ drawnFrom }: { drawnFrom: number }) {
	watchContent();
	const faults = await getSiteDiagnostics();
	return (
		<>
			{faults.length > 0 && (
				<aside className="wide rule-above pt-4" lang="en" dir="ltr" aria-label="Settings, authors and tags">
					<DiagnosticList diagnostics={faults} />
				</aside>
			)}
			<Refresh revision={drawnFrom} />
		</>
	);
}
