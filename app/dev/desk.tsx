import { watchContent } from "@/lib/dev/watch";
import { revision } from "@/lib/memo";
import { Refresh } from "./refresh";

/** The editor's desk, in development only: watches the content and refreshes open pages. */
export function Desk() {
	watchContent();
	return <Refresh revision={revision()} />;
}
