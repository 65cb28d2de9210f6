import { ACTIONS, Form, type Outcome } from "@/lib/next/desk/actions";
import { answerForm, seeOther } from "@/lib/next/desk/answer-request";
import { keepNotice } from "@/lib/next/desk/notices";
import { getBlog } from "@/lib/next/get-blog";

interface Context {
	params: Promise<{ name: string }>;
}

/** Runs the action of a form of the desk, and redirects to a page with a notice of the result. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
	const { name } = await params;
	return answerForm(request, async (form) => {
		const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
		if (!action) return new Response("There is no such form.", { status: 404 });
		const { notice, path } = await action(getBlog(), new Form(form)).catch(describeFailure);
		return seeOther(`${path}?notice=${keepNotice(notice)}`);
	});
}

/** Describes why a file couldn't be read or written. Throws other errors again. */
function describeFailure(error: unknown): Outcome {
	if (typeof (error as NodeJS.ErrnoException).code !== "string") throw error;
	return { notice: { message: `This failed: ${(error as Error).message}`, isProblem: true }, path: "/desk" };
}
