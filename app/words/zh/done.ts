// What a notice says after an act was done; the key is the act's name.
export const done: Record<string, string> = {
  'change-own-password': '密码已修改，其他登录已退出。',
  'end-own-sessions': '已退出。',
  'create-account': '账号已建立。',
  'edit-account': '已保存。',
  'disable-account': '账号已停用。',
  'enable-account': '账号可以使用了。',
  'give-roles': '角色已保存。',
  'give-carriers': '运营载体已保存。',
  'choose-password-policy': '密码策略已保存。',
}
