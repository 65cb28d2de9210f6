"use client";

import { useContext, useEffect, useState } from "react";
import { PostActions } from "@/app/desk/post-actions";
import { EditedPost } from "@/app/desk/write/start-editor";
import type { PostActions as Actions } from "@/lib/desk/post-actions";
import { SOURCE_PATH } from "@/lib/desk/source/protocol";

/**
 * Renders the actions for the post. They are read when the panel is opened and when the post moves, because the post may have changed by
 * then.
 */
export function ActionsPanel() {
	const post = useContext(EditedPost);
	const [isOpen, setOpen] = useState(false);
	const [read, setRead] = useState<Actions | { problem: string }>();
	useEffect(() => {
		if (!isOpen || !post) return;
		const { signal, abort } = createAbort();
		readActions(post.file, signal).then(
			(actions) => !signal.aborted && setRead(actions),
			(error) => !signal.aborted && setRead({ problem: `The post can't be read. (${error})` }),
		);
		return abort;
	}, [isOpen, post]);
	return (
		<details data-part="actions" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
			<summary>Publish, rename, commit</summary>
			{read && "file" in read ? (
				// What was typed into its forms belongs to the post that they were about.
				<PostActions key={read.file} actions={read} page="write" />
			) : (
				<p className="write-empty">{read ? read.problem : "Reading the post …"}</p>
			)}
		</details>
	);
}

function createAbort() {
	const controller = new AbortController();
	return { signal: controller.signal, abort: () => controller.abort() };
}

async function readActions(file: string, signal: AbortSignal): Promise<Actions> {
	const response = await fetch(`${SOURCE_PATH}/actions?${new URLSearchParams({ file })}`, {
		signal,
		cache: "no-store",
	});
	if (!response.ok) throw new Error(await response.text());
	return response.json();
}
