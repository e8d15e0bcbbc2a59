// Help with what stands on the desk: the printer and its paper, a slip of which nobody knows, the scanner.
import type { HelpPage } from './help-page.ts'

export const helpDevices = {
  paper: {
    title: { 'zh-Hant': '打印機要人看一看', 'zh-Hans': '打印机要人看一看', en: 'The printer needs a hand' },
    means: {
      'zh-Hant': '可以照常銷售。欠印的收據會保留，好了自動補印，不會遺失也不會重印。',
      'zh-Hans': '可以照常销售。欠打的小票会保留，好了自动补打，不会丢失也不会重打。',
      en: 'Keep selling. Slips that are owed are kept and print by themselves; none is lost or printed twice.',
    },
    steps: [
      {
        'zh-Hant': '打開上蓋，換上新紙卷，光面向打印頭，拉出一點再關好。',
        'zh-Hans': '打开上盖，换上新纸卷，光面朝打印头，拉出一点再关好。',
        en: 'Open the cover, put in a new roll with its shiny side to the head, pull a little out and close it.',
      },
      {
        'zh-Hant': '切刀卡住或過熱：關電源，清走紙屑，等幾分鐘再開。',
        'zh-Hans': '切刀卡住或过热：关电源，清走纸屑，等几分钟再开。',
        en: 'Cutter stuck or too hot: switch it off, clear the scraps, wait a few minutes, switch it on.',
      },
      {
        'zh-Hant': '仍不能印，用畫面上的收據或手寫參考編號給顧客。',
        'zh-Hans': '还是不能打，用屏幕上的小票或手写参考编号给顾客。',
        en: 'If it still does not print, show the slip on screen or write the reference down for the customer.',
      },
    ],
    call: 'owner',
  },
  printer: {
    title: { 'zh-Hant': '找不到打印機', 'zh-Hans': '找不到打印机', en: 'The printer is not found' },
    means: {
      'zh-Hant': '可以照常銷售，收據在畫面上看；打印機回來後自動補印。',
      'zh-Hans': '可以照常销售，小票在屏幕上看；打印机恢复后自动补打。',
      en: 'Keep selling; slips are on screen and print by themselves once the printer is back.',
    },
    steps: [
      {
        'zh-Hant': '看打印機有沒有電、燈有沒有亮，線有沒有插好。',
        'zh-Hans': '看打印机有没有电、灯有没有亮，线有没有插好。',
        en: 'Look whether it has power, its light is on and its cable is in.',
      },
      {
        'zh-Hant': '網絡打印機：看網線和路由器，並核對它的地址。',
        'zh-Hans': '网络打印机：看网线和路由器，并核对它的地址。',
        en: 'A network printer: look at its cable and the router, and check its address.',
      },
      {
        'zh-Hant': '在選單的「設備」裡試印一頁。',
        'zh-Hans': '在菜单的“设备”里试打一页。',
        en: 'Print a test page under Devices in the menu.',
      },
    ],
    call: 'owner',
  },
  printDoubt: {
    title: { 'zh-Hant': '收據印了沒有？', 'zh-Hans': '小票打了没有？', en: 'Is the slip on paper?' },
    means: {
      'zh-Hant': '打印中斷，只有看得見打印機的人知道。銷售和增值不受影響。',
      'zh-Hans': '打印中断，只有看得见打印机的人知道。销售和充值不受影响。',
      en: 'Printing was cut short; only someone who sees the printer can tell. The sale and the top-up are not affected.',
    },
    steps: [
      {
        'zh-Hant': '看打印機：紙上有完整的收據，就答「已印好」。',
        'zh-Hans': '看打印机：纸上有完整的小票，就答“已打好”。',
        en: 'Look at the printer: if the whole slip is there, answer that it is printed.',
      },
      {
        'zh-Hant': '沒有或只有一半，就答「沒有印好」，會再印一次。',
        'zh-Hans': '没有或只有一半，就答“没有打好”，会再打一次。',
        en: 'If there is none or only half of it, answer that it is not; it prints once more.',
      },
    ],
    call: 'owner',
  },
  drawer: {
    title: { 'zh-Hant': '錢箱沒有彈開', 'zh-Hans': '钱箱没有弹开', en: 'The drawer stayed shut' },
    means: {
      'zh-Hant': '銷售已記錄好，不受影響。錢箱過了時間不會自己彈開。',
      'zh-Hans': '销售已记录好，不受影响。钱箱过了时间不会自己弹开。',
      en: 'The sale is recorded and not affected. The drawer does not spring open later by itself.',
    },
    steps: [
      {
        'zh-Hant': '把鑰匙插入錢箱正面的鎖，轉到打開的位置。',
        'zh-Hans': '把钥匙插入钱箱正面的锁，转到打开的位置。',
        en: 'Put the key into the lock at its front and turn it to open.',
      },
      {
        'zh-Hant': '看打印機：有沒有電、有沒有紙、上蓋有沒有關好。錢箱由打印機打開。',
        'zh-Hans': '看打印机：有没有电、有没有纸、上盖有没有合好。钱箱由打印机打开。',
        en: 'Look at the printer, which opens it: its power, its paper, its cover.',
      },
      {
        'zh-Hant': '看錢箱的線有沒有插好在打印機背後。',
        'zh-Hans': '看钱箱的线有没有插好在打印机背后。',
        en: 'See that the cable of the drawer is plugged into the back of the printer.',
      },
    ],
    call: 'owner',
  },
  scanner: {
    title: { 'zh-Hant': '掃描器用不到', 'zh-Hans': '扫描枪不能用', en: 'The scanner does not work' },
    means: {
      'zh-Hant': '可以照常銷售，卡號用鍵盤輸入。',
      'zh-Hans': '可以照常销售，卡号用键盘输入。',
      en: 'Keep selling; key the card numbers meanwhile.',
    },
    steps: [
      {
        'zh-Hant': '拔出掃描器的線，等兩秒，再插好；幾秒內會自動找回。',
        'zh-Hans': '拔出扫描枪的线，等两秒，再插好；几秒内会自动找回。',
        en: 'Pull its cable, wait two seconds and put it back; it is found again within seconds.',
      },
      {
        'zh-Hant': '掃描器有響但畫面沒反應：在選單的「設備」裡看它在哪個端口。',
        'zh-Hans': '扫描枪有响但屏幕没反应：在菜单的“设备”里看它在哪个端口。',
        en: 'It beeps and nothing happens: look under Devices in the menu which port it is on.',
      },
      {
        'zh-Hant': '端口被其他程式佔用，關掉那個程式或重新開機。',
        'zh-Hans': '端口被其他程序占用，关掉那个程序或重新开机。',
        en: 'If another program holds the port, close that program or restart the machine.',
      },
    ],
    call: 'owner',
  },
} as const satisfies Record<string, HelpPage>
