import type { Action } from "./action";
import { commit } from "./commit";
import { createNewPost } from "./create";
import { renamePost } from "./rename";
import { changeStatus } from "./status";

export const ACTIONS: Readonly<Record<string, Action>> = {
	commit,
	new: createNewPost,
	rename: renamePost,
	status: changeStatus,
};
