import { EventEmitter } from "node:events";
import { watch } from "chokidar";
import { contentDir } from "@/lib/content-dir";
import { forgetAll } from "@/lib/memo";

const holder = globalThis as typeof globalThis & { quireChanges?: EventEmitter };

/** Watches the content folder, once per process: every change makes the blog forget what it has read. */
export function watchContent(): EventEmitter {
	if (holder.quireChanges) return holder.quireChanges;
	const changes = new EventEmitter().setMaxListeners(0);
	holder.quireChanges = changes;
	const ignored = (file: string) => /[/\\](\.git|node_modules)([/\\]|$)|~$|\.sw[a-p]$/.test(file);
	watch(contentDir, { ignoreInitial: true, ignored }).on("all", () => {
		forgetAll();
		changes.emit("change");
	});
	return changes;
}

/** Calls back after every change of the content; the result stops that. */
export function onContentChange(callback: () => void): () => void {
	const changes = watchContent();
	changes.on("change", callback);
	return () => changes.off("change", callback);
}
