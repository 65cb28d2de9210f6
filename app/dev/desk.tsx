import { ProblemList } from "@/components/post/problem-list";
import { getSiteFaults } from "@/lib/checks/run";
import { watchContent } from "@/lib/dev/watch";
import { Refresh } from "./refresh";

/**
 * The editor's desk, in development only: watches the content and refreshes open pages, and lists below each what is
 * wrong with the settings, the authors and the tags.
 */
export async function Desk({ drawnFrom }: { drawnFrom: number }) {
	watchContent();
	const faults = await getSiteFaults();
	return (
		<>
			{faults.length > 0 && (
				<aside className="wide rule-above pt-4" lang="en" dir="ltr" aria-label="Settings, authors and tags">
					<ProblemList problems={faults} />
				</aside>
			)}
			<Refresh revision={drawnFrom} />
		</>
	);
}
