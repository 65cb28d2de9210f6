export { run } from "@/features/reviews/command";
