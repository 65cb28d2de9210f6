import { EventEmitter } from "node:events";
import path from "node:path";
import { watch } from "chokidar";
import { getProject } from "@/lib/content/source/project";
import { isWatched } from "@/lib/content/source/watched-paths";
import { contentDir } from "@/lib/utils/content-dir";
import { invalidateAll } from "@/lib/utils/memoize";

const holder = globalThis as typeof globalThis & { quireChanges?: EventEmitter };

/** Many files may change at once, as when another branch is checked out; pages hear of it once. */
const TOGETHER = 20;

/** Watches the content folder, once per process: every change makes the blog forget what it has read. */
export function watchContent(): EventEmitter {
	if (holder.quireChanges) return holder.quireChanges;
	const changes = new EventEmitter().setMaxListeners(0);
	holder.quireChanges = changes;
	let timer: NodeJS.Timeout | undefined;
	const tell = () => {
		invalidateAll();
		clearTimeout(timer);
		timer = setTimeout(() => changes.emit("change"), TOGETHER);
	};
	const ignored = (file: string) =>
		/[/\\](\.git|node_modules)([/\\]|$)|~$|\.sw[a-p]$/.test(file) ||
		!isWatched(getProject(), path.relative(contentDir, file).replaceAll("\\", "/"));
	watch(contentDir, { ignoreInitial: true, ignored })
		.on("all", tell)
		// What was saved before the watcher looked is not told of otherwise.
		.on("ready", tell)
		.on("error", (error) => console.error("The content can't be watched:", error));
	return changes;
}

/** Calls back after every change of the content; the result stops that. */
export function onContentChange(callback: () => void): () => void {
	const changes = watchContent();
	changes.on("change", callback);
	return () => changes.off("change", callback);
}
