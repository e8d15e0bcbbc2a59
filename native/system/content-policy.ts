// Where the desktop host finds the policy; its text is the contract's, since both hosts serve by it.
export { contentPolicy } from '../../core/api/content-policy.ts'
