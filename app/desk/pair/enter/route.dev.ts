import { answerForm, seeOther } from "@/lib/next/desk/answer-request";
import { formatDeskCookie, PAIR_PATH, readTarget, refuseForeignForm } from "@/lib/next/desk/desk-access";
import { getPairing } from "@/lib/next/desk/pairing";

/** Opens the desk to a device on which the code of the terminal was typed. */
export function POST(request: Request): Promise<Response> {
	const enter = (form: FormData) => {
		const to = readTarget(form.get("to"));
		const result = getPairing().enter(String(form.get("code") ?? ""));
		if ("problem" in result) return seeOther(`${PAIR_PATH}?${new URLSearchParams({ to, problem: result.problem })}`);
		return seeOther(to, { "Set-Cookie": formatDeskCookie(result.token) });
	};
	return answerForm(request, enter, refuseForeignForm);
}
