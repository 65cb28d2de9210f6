import { Form, type Outcome } from "@/lib/next/desk/actions/action";
import { ACTIONS } from "@/lib/next/desk/actions/actions";
import { refuseWriteRequest } from "@/lib/next/desk/desk-access";
import { keepNotice } from "@/lib/next/desk/notices";
import { getBlog } from "@/lib/next/get-blog";

interface Context {
	params: Promise<{ name: string }>;
}

/** Does what a form of the desk asks for, and leads to a page that says what was done. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
	const refused = refuseWriteRequest(request);
	if (refused) return refused;
	const { name } = await params;
	const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
	if (!action) return new Response("There is no such form.", { status: 404 });
	const data = await request.formData().catch(() => undefined);
	if (!data) return new Response("The form can't be read. Nothing was changed.", { status: 400 });
	const { notice, path } = await action(getBlog(), new Form(data)).catch(describeFailure);
	return new Response(null, { status: 303, headers: { Location: `${path}?notice=${keepNotice(notice)}` } });
}

/** Says why a file couldn't be read or written. An error of the code is thrown again. */
function describeFailure(error: unknown): Outcome {
	if (typeof (error as NodeJS.ErrnoException).code !== "string") throw error;
	return { notice: { message: `This failed: ${(error as Error).message}`, isProblem: true }, path: "/desk" };
}
